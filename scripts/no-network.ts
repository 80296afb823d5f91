/** Stands in the browser's packages for the network libraries that the citation library brings along: Gloss makes no requests. */
export default function noNetwork(): never {
  throw new Error('Gloss makes no requests');
}

export const { Headers } = globalThis;
