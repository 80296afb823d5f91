/** Calls back with whether the page is dark, now and whenever it changes. Reads one computed style a time. */
export function followScheme(signal: AbortSignal, onScheme: (dark: boolean) => void): void {
  let last: boolean | null = null;
  const look = () => {
    const dark = isDark();
    if (dark !== last) onScheme(last = dark);
  };
  look();
  const observer = new MutationObserver(look);
  const attributes = { attributes: true, attributeFilter: ['class', 'style', 'data-theme', 'data-color-mode'] };
  observer.observe(document.documentElement, attributes);
  observer.observe(document.body, attributes);
  matchMedia('(prefers-color-scheme: dark)').addEventListener('change', look, { signal });
  signal.addEventListener('abort', () => observer.disconnect(), { once: true });
}

/** Whether the page is dark: by the background the page paints; where it paints none, the browser's own canvas goes by `color-scheme`. */
export function isDark(): boolean {
  for (const element of [document.body, document.documentElement]) {
    const lightness = lightnessOf(getComputedStyle(element).backgroundColor);
    if (lightness !== null) return lightness < 0.5;
  }
  const scheme = getComputedStyle(document.documentElement).colorScheme;
  return scheme.includes('dark') && (!scheme.includes('light') || matchMedia('(prefers-color-scheme: dark)').matches);
}

/** 0–1; `null` for a transparent colour or one in a notation that computed styles do not use for sRGB. */
function lightnessOf(color: string): number | null {
  const [, rgb, alpha] = /^rgba?\(([\d., ]+?)(?:, (0(?:\.\d+)?))?\)$/.exec(color) ?? [];
  if (rgb === undefined || Number(alpha ?? 1) < 0.5) return null;
  const [r = 0, g = 0, b = 0] = rgb.split(',').map(Number);
  return (0.2126 * r + 0.7152 * g + 0.0722 * b) / 255;
}
