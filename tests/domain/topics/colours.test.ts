import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { topicGroups } from '../../../domain/topics/catalogue.ts';

const TOKENS = readFileSync('components/tokens.css', 'utf8');
const CHIPS = ['components/panel.css', 'entrypoints/listing-reader/mark.css'].map((file) => ({ file, css: readFileSync(file, 'utf8') }));
const SCHEMES = ['light', 'dark'] as const;
const GROUPS = topicGroups.map((group) => [group.id, group] as const);

type Rgb = readonly number[];

describe.each(SCHEMES)('chips, %s', (scheme) => {
  const papers = ['--paper', '--paper-raised', '--paper-sunk'].map((name) => token(name, scheme));

  describe.each(CHIPS)('$file', ({ css }) => {
    const [text, ground, dot] = ['color', 'background', 'dot'].map((what) => chipColour(css, what, scheme)) as [Colour, Colour, Colour];

    it.each(GROUPS)('%s is read on its own ground and on every paper', (_id, { hue }) => {
      for (const behind of [srgb(ground(hue)), ...papers]) expect(contrast(srgb(text(hue)), behind)).toBeGreaterThanOrEqual(4.5);
    });

    it.each(GROUPS)('the dot of %s is seen on its ground', (_id, { hue }) => {
      expect(contrast(srgb(dot(hue)), srgb(ground(hue)))).toBeGreaterThanOrEqual(3);
    });

    it('the dots of any two groups differ, most of all those that follow each other in the catalogue', () => {
      for (const [n, a] of topicGroups.entries()) for (const [m, b] of topicGroups.slice(n + 1).entries()) {
        expect(difference(srgb(dot(a.hue)), srgb(dot(b.hue))), `${a.id}, ${b.id}`).toBeGreaterThanOrEqual(m === 0 ? 0.08 : 0.04);
      }
    });
  });

  it.each(['--ink', '--ink-2'])('words in %s are read where they are shown as evidence', (ink) => {
    expect(contrast(token(ink, scheme), token('--rubric-soft', scheme))).toBeGreaterThanOrEqual(4.5);
  });

  it('the line under evidence is seen', () => {
    for (const behind of papers) expect(contrast(token('--rubric', scheme), behind)).toBeGreaterThanOrEqual(3);
  });
});

it('chips look the same on the page and in the panel', () => {
  const [panel, page] = CHIPS.map(({ css }) => ['color', 'background', 'dot'].flatMap((what) => SCHEMES.map((scheme) => chipColour(css, what, scheme)(100).join())));
  expect(panel).toEqual(page);
});

it('any two groups are 20 degrees apart, those that follow each other in the catalogue 45', () => {
  const apart = (a: number, b: number) => Math.min(Math.abs(a - b), 360 - Math.abs(a - b));
  for (const [n, a] of topicGroups.entries()) for (const [m, b] of topicGroups.slice(n + 1).entries()) {
    expect(apart(a.hue, b.hue), `${a.id}, ${b.id}`).toBeGreaterThanOrEqual(m === 0 ? 45 : 20);
  }
});

/** Lightness 0–1, chroma, hue in degrees. */
type Lch = readonly [number, number, number];
type Colour = (hue: number) => Lch;

/** What a style sheet says of `.chip`, and of the dot before its name. */
function chipColour(css: string, what: string, scheme: (typeof SCHEMES)[number]): Colour {
  const [, rule = ''] = (what === 'dot' ? /\.chip::before \{([^}]*oklch[^}]*)\}/ : /\.chip(?:, \.more)? \{([^}]*oklch[^}]*)\}/).exec(css) ?? [];
  const pair = new RegExp(`(?:^|[\\s;])${what === 'color' ? 'color' : 'background'}: light-dark\\(oklch\\(([\\d. ]+) var\\(--h\\)\\), oklch\\(([\\d. ]+) var\\(--h\\)\\)\\)`).exec(rule);
  const [lightness, chroma] = pair![scheme === 'light' ? 1 : 2]!.split(' ').map(Number);
  return (hue) => [lightness!, chroma!, hue];
}

function token(name: string, scheme: (typeof SCHEMES)[number]): Rgb {
  const [, light, dark] = new RegExp(`${name}: light-dark\\(#(\\w{6}), #(\\w{6})\\)`).exec(TOKENS)!;
  return (scheme === 'light' ? light! : dark!).match(/../g)!.map((part) => parseInt(part, 16) / 255);
}

/** As browsers show it: what lies outside sRGB is cut off channel by channel (CSS Color 4, sample code for OKLab; Ottosson 2020). */
function srgb([lightness, chroma, hue]: Lch): Rgb {
  const [a, b] = [chroma * Math.cos((hue * Math.PI) / 180), chroma * Math.sin((hue * Math.PI) / 180)];
  const [l, m, s] = [lightness + 0.3963377774 * a + 0.2158037573 * b, lightness - 0.1055613458 * a - 0.0638541728 * b, lightness - 0.0894841775 * a - 1.291485548 * b].map((one) => one ** 3) as [number, number, number];
  return [
    4.0767416621 * l - 3.3077115913 * m + 0.2309699292 * s, -1.2684380046 * l + 2.6097574011 * m - 0.3413193965 * s, -0.0041960863 * l - 0.7034186147 * m + 1.707614701 * s,
  ].map((one) => encoded(Math.min(1, Math.max(0, one))));
}

function encoded(linear: number): number {
  return linear <= 0.0031308 ? 12.92 * linear : 1.055 * linear ** (1 / 2.4) - 0.055;
}

function linear(part: number): number {
  return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
}

/** WCAG 2.2, contrast ratio. */
function contrast(a: Rgb, b: Rgb): number {
  const [low, high] = [a, b].map(([red = 0, green = 0, blue = 0]) => 0.2126 * linear(red) + 0.7152 * linear(green) + 0.0722 * linear(blue)).toSorted((x, y) => x - y) as [number, number];
  return (high + 0.05) / (low + 0.05);
}

/** Distance in OKLab, ΔE-OK; from 0.02 on a difference is just seen. */
function difference(a: Rgb, b: Rgb): number {
  const [one, other] = [oklab(a), oklab(b)];
  return Math.hypot(...one.map((part, n) => part - other[n]!));
}

function oklab(colour: Rgb): number[] {
  const [red = 0, green = 0, blue = 0] = colour.map(linear);
  const [l, m, s] = [
    0.4122214708 * red + 0.5363325363 * green + 0.0514459929 * blue, 0.2119034982 * red + 0.6806995451 * green + 0.1073969566 * blue, 0.0883024619 * red + 0.2817188376 * green + 0.6299787005 * blue,
  ].map(Math.cbrt) as [number, number, number];
  return [
    0.2104542553 * l + 0.793617785 * m - 0.0040720468 * s, 1.9779984951 * l - 2.428592205 * m + 0.4505937099 * s, 0.0259040371 * l + 0.7827717662 * m - 0.808675766 * s,
  ];
}
