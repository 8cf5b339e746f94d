import { brotliCompressSync, gzipSync } from 'node:zlib';
import { type Offer, plainOffer, usualMaxHours } from '#contract/draft';
import { hashOf, type SiteFile } from './site';

/** More than any desk has: what is offered depends on nothing but settings and claims. */
const mostKept = 200;
const plain = textOf(plainOffer(usualMaxHours));

/**
 * Creates the function that writes into a page what its desk offers, so that it shows nothing before it has asked that it would take away
 * afterwards. Each page is made once.
 */
export function createOfferPages(): (file: SiteFile, offer: Offer) => SiteFile {
  const pages = new Map<string, SiteFile>();
  return (file, offer) => {
    const text = textOf(offer);
    if (text === plain) return file;
    const key = file.variants.identity.etag + text;
    const known = pages.get(key);
    if (known) return known;
    if (pages.size >= mostKept) pages.clear();
    const page = withOffer(file, text);
    pages.set(key, page);
    return page;
  };
}

function textOf({ maxHours, modes, bots, reason }: Offer): string {
  return JSON.stringify({ maxHours, modes, bots, reason });
}

function withOffer(file: SiteFile, offer: string): SiteFile {
  const attribute = offer.replaceAll('&', '&amp;').replaceAll('"', '&quot;');
  const html = Buffer.from(file.variants.identity.body)
    .toString()
    .replace(' data-reference=""', () => ` data-reference="" data-offer="${attribute}"`);
  const hash = hashOf(html);
  return {
    ...file,
    variants: {
      identity: { body: new TextEncoder().encode(html), etag: `"${hash}"` },
      br: { body: new Uint8Array(brotliCompressSync(html)), etag: `"${hash}-br"` },
      gzip: { body: new Uint8Array(gzipSync(html)), etag: `"${hash}-gzip"` },
    },
  };
}
