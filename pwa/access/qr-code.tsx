import { generate } from 'lean-qr';
import type { VNode } from 'preact';
import { useMemo } from 'preact/hooks';
import './qr-code.css';

/** Modules of white around the code, without which readers do not find it (ISO/IEC 18004 §9.1). */
const quiet = 4;

/** Drawn as one path: neither script nor style stands in it, as the Content-Security-Policy asks. */
export function QrCode({ text, label }: { readonly text: string; readonly label: string }): VNode {
  const { path, size } = useMemo(() => outline(text), [text]);
  return (
    <svg
      class="qr-code"
      role="img"
      aria-label={label}
      viewBox={`0 0 ${size} ${size}`}
      shape-rendering="crispEdges"
    >
      <path class="qr-code-paper" d={`M0 0h${size}v${size}H0z`} />
      <path class="qr-code-ink" d={path} />
    </svg>
  );
}

/** Runs of dark modules, each as a rectangle one module high. */
export function outline(text: string): { readonly path: string; readonly size: number } {
  const code = generate(text);
  let path = '';
  for (let y = 0; y < code.size; y++) {
    for (let x = 0; x < code.size; x++) {
      const begin = x;
      while (x < code.size && code.get(x, y)) x++;
      if (x > begin) path += `M${begin + quiet} ${y + quiet}h${x - begin}v1h${begin - x}z`;
    }
  }
  return { path, size: code.size + 2 * quiet };
}
