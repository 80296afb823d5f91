/** Icons drawn for Gloss on a 16-pixel grid, one stroke each. They say nothing by themselves: the button does. */
const PATHS = {
  bookmark: 'M4 2.5h8v11l-4-3-4 3z',
  note: 'M3 13l.6-3L10.5 3l2.5 2.5-7 7z',
  locate: 'M8 2v2.5M8 11.5V14M2 8h2.5M11.5 8H14M8 5.2A2.8 2.8 0 1 0 8 10.8 2.8 2.8 0 1 0 8 5.2z',
  export: 'M8 10V2.5M5 5l3-2.7L11 5M3 9.5v4h10v-4',
  import: 'M8 2v7.5M5 7l3 2.7L11 7M3 9.5v4h10v-4',
  close: 'M4 4l8 8M12 4l-8 8',
  plus: 'M8 3v10M3 8h10',
  search: 'M7 2.5A4.5 4.5 0 1 0 7 11.5 4.5 4.5 0 1 0 7 2.5zM10.5 10.5 14 14',
  settings: 'M2.5 4.5h5.5M12 4.5h1.5M10 2.5v4M2.5 11.5H4M8 11.5h5.5M6 9.5v4',
  library: 'M3 2.5v11M6 2.5v11M9 2.8l3.5 10.5M2 13.5h5',
  copy: 'M6 6h7.5v7.5H6zM10 6V2.5H2.5V10H6',
  dismiss: 'M8 2.5a5.5 5.5 0 1 0 0 11 5.5 5.5 0 1 0 0-11zM4.2 4.2l7.6 7.6',
  restore: 'M5.5 3 2.8 5.7l2.7 2.7M3 5.7h6.2a3.9 3.9 0 1 1 0 7.8H6',
  rule: 'M1.8 8C3.2 5.4 5.4 4 8 4s4.8 1.4 6.2 4c-1.4 2.6-3.6 4-6.2 4S3.2 10.6 1.8 8zM8 6.2A1.8 1.8 0 1 0 8 9.8 1.8 1.8 0 1 0 8 6.2z',
  more: 'M3 8h.01M8 8h.01M13 8h.01',
  up: 'M3.5 10 8 5.5l4.5 4.5',
  down: 'M3.5 6 8 10.5 12.5 6',
  star: 'M8 1.9l1.85 3.9 4.25.55-3.1 2.95.8 4.2L8 11.45 4.2 13.5l.8-4.2-3.1-2.95 4.25-.55z',
} as const;

export function Icon({ name }: { name: keyof typeof PATHS }) {
  return <svg class="icon" viewBox="0 0 16 16" aria-hidden="true"><path d={PATHS[name]} /></svg>;
}
