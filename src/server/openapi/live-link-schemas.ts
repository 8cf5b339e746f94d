import type * as z from 'zod/mini';
import { createCustomerLinksRequestSchema, customerLinksSchema, liveLinksHoursSchema, liveLinksSchema } from '#contract/live-link';
import { mostCustomers } from '#contract/most-customers';
import type { Metadata } from './metadata';

/** @param bots the names of the bots; none where there is only one. */
export function describeCustomerLinks(registry: z.core.$ZodRegistry<Metadata>, bots: readonly string[]): void {
  const request = createCustomerLinksRequestSchema(bots);
  const link = customerLinksSchema.shape.links.def.innerType.def.element;
  registry
    .add(request, { id: 'CustomerLinksRequest', description: 'Whose links are asked for. Members that are not named here are refused.' })
    .add(request.shape.userIds, { description: `1 to ${mostCustomers} user IDs.` })
    .add(request.shape.bot, { description: 'The bot whose customers they are. It may be left out by those who may use only one.' })
    .add(customerLinksSchema, { id: 'CustomerLinks', description: 'The links that live for these customers. Keep it out of logs.' })
    .add(customerLinksSchema.shape.links, {
      description: 'Takeover and auto links, those that end first at the beginning; null where it can’t be told now.',
    })
    .add(link.shape.userId, { description: 'Trimmed.' })
    .add(link.shape.own, { description: 'True where the operator who asks has made it. Without sign-in, it is always false.' })
    .add(link.shape.operator, {
      description: 'Who made it, by name; null where that is not known here, or where the one who asks may not make such a link.',
    })
    .add(link.shape.expiresAt, { description: 'In UTC.' });
}

export function describeLiveLinks(registry: z.core.$ZodRegistry<Metadata>): void {
  const link = liveLinksSchema.shape.links.def.element;
  const hour = liveLinksHoursSchema.shape.hours.def.element;
  registry
    .add(liveLinksSchema, { id: 'LiveLinks', description: 'A page of the links that live. Nothing in it opens a conversation.' })
    .add(liveLinksSchema.shape.links, { description: 'Those that end first at the beginning.' })
    .add(liveLinksSchema.shape.next, {
      description: 'What `after` has to be for the next page; null at the end. A page that has a next one may hold few links or none.',
    })
    .add(link.shape.requestId, { description: 'Leads to the lines of the link in the log and in the audit trail.' })
    .add(link.shape.operator, { description: 'The provider’s identifier of the operator (`sub`); null for a link made without a sign-in.' })
    .add(link.shape.operatorName, { description: 'The operator’s name, where this process has seen them.' })
    .add(link.shape.bot, { description: 'The bot that made it; null where bots have no names.' })
    .add(link.shape.createdAt, { description: 'In UTC.' })
    .add(link.shape.expiresAt, { description: 'In UTC.' })
    .add(liveLinksHoursSchema, { id: 'LiveLinksHours', description: 'How many links were made, whether they live or not.' })
    .add(liveLinksHoursSchema.shape.hours, { description: 'The last 24 hours, the oldest at the beginning; the last one has not ended.' })
    .add(hour.shape.hour, { description: 'When it began, in UTC.' });
}
