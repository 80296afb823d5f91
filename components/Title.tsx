import { useEffect, useRef } from 'preact/hooks';
import { hasMath } from '../domain/titles.ts';

/** A title with its formulas drawn. The text is there at once; the math library comes only when a title has TeX. */
export function Title({ text }: { text: string }) {
  const place = useRef<HTMLSpanElement>(null);
  useEffect(() => {
    if (!hasMath(text) || place.current === null) return undefined;
    let isCurrent = true;
    const target = place.current;
    import('temml').then(({ default: temml }) => {
      if (isCurrent) target.replaceChildren(...piecesOf(text, temml));
    }, () => undefined); // the source stays, which is readable
    return () => {
      isCurrent = false;
      target.replaceChildren(text);
    };
  }, [text]);
  return <span ref={place} dir="auto">{text}</span>;
}

interface MathLibrary {
  render(tex: string, element: HTMLElement, options: { throwOnError: boolean; maxSize: [number, number]; maxExpand: number }): void;
}

/** Text as text, formulas as MathML that knows its source; what is no TeX stays as printed. */
function piecesOf(text: string, math: MathLibrary): Node[] {
  return text.split(/(\$[^$]+\$)/).map((piece) => {
    if (!/^\$[^$]+\$$/.test(piece)) return document.createTextNode(piece);
    const formula = document.createElement('span');
    try {
      formula.dataset.tex = piece;
      math.render(piece.slice(1, -1), formula, { throwOnError: true, maxSize: [10, 10], maxExpand: 100 });
      return formula;
    } catch {
      return document.createTextNode(piece);
    }
  });
}
