/** How the page looks: one column, light or dark as the reader's system is, ready to print. */
export const STYLE = `
:root { color-scheme: light dark; --quiet: light-dark(#5b6470, #a3adb8); --line: light-dark(#d9dee4, #39424c); --link: light-dark(#0b57a4, #8cbcf5); }
body { margin: 0; font: 16px/1.5 system-ui, sans-serif; background: light-dark(#fff, #14181c); color: light-dark(#1b1f24, #e4e8ec); }
main { max-width: 46rem; margin: 0 auto; padding: 1.5rem 1rem 4rem; }
h1 { font-size: 1.4rem; } h1 small { font-weight: normal; color: var(--quiet); }
article { padding: 1rem 0; border-top: 1px solid var(--line); break-inside: avoid; overflow-wrap: anywhere; }
h2 { margin: 0 0 .25rem; font-size: 1.05rem; line-height: 1.35; }
p, details, blockquote { margin: .25rem 0; }
a { color: var(--link); }
.details, summary { color: var(--quiet); font-size: .9rem; }
code { font-size: .85rem; }
.text { white-space: pre-wrap; }
blockquote { padding: .25rem 0 .25rem .75rem; border-inline-start: 3px solid var(--line); }
.tags span { display: inline-block; padding: 0 .5rem; border: 1px solid var(--line); border-radius: 1rem; font-size: .85rem; }
`;
