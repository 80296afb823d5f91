/** What is used of the library: its parsers by the name of their format, and its tables. */
declare module '@citation-js/core' {
  export const plugins: {
    input: { data(input: unknown, format: string): unknown; chain(input: unknown, options: { generateGraph: boolean }): unknown };
    config: { get(plugin: string): unknown };
  };
}

declare module '@citation-js/plugin-bibtex';
