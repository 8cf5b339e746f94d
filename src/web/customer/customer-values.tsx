import { Fragment } from 'react';

/** Values from outside, each isolated, so that right-to-left text, real or pretended, reorders nothing around it. */
export function CustomerValues({ values }: { values: string[] }) {
  return values.map((value, index) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: two fields may have the same value.
    <Fragment key={index}>
      {index > 0 && ' · '}
      <bdi className={index === 0 ? 'font-semibold text-ink' : undefined}>{value}</bdi>
    </Fragment>
  ));
}
