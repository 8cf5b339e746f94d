import { limiterKey } from '../http/client-address';
import { Failure } from '../http/failure';
import type { RequestContext } from '../http/response';
import type { Operator, Person } from './sessions';

/** Reads who asks; null if nobody is signed in. */
export type OperatorOf = (c: RequestContext) => Promise<Operator | null>;

/**
 * Creates the function that reads who asks.
 *
 * @param operatorOf undefined where nobody signs in.
 * @returns a function that gives undefined where nobody signs in, and throws {Failure} `unauthenticated` where somebody must and has not.
 */
export function createReadOperator(operatorOf: OperatorOf | undefined) {
  return async (c: RequestContext): Promise<Operator | undefined> => {
    if (!operatorOf) return undefined;
    const operator = await operatorOf(c);
    if (!operator) throw new Failure('unauthenticated');
    return operator;
  };
}

/** Whose requests are counted together. All desks of a contact centre may share one address, so operators are counted by name. */
export function countedAs(operator: Pick<Person, 'sub'> | undefined, client: string): string {
  return operator ? `operator ${operator.sub}` : limiterKey(client);
}
