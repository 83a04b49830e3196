/**
 * Draws the add-in's icons into assets/: the product's mark from assets/icon.svg (assets/icon-small.svg at 16 pixels), and
 * a glyph for each further ribbon button. Run with `npx tsx test/icons/draw.ts` after changing a drawing.
 */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import {
  ArrowUndo16Regular,
  ArrowUndo32Regular,
  ArrowUndo48Regular,
  CalculatorArrowClockwise20Filled,
  CalculatorArrowClockwise24Regular,
  Eraser20Filled,
  Eraser24Regular,
  PanelRight16Regular,
  PanelRight32Regular,
  PanelRight48Regular,
  type FluentIcon,
} from '@fluentui/react-icons';
import { createElement } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { launchBrowser } from '../end-to-end/browser';

const assets = join(import.meta.dirname, '../../assets');

/** One PNG to draw: its file name in assets/, its edge in pixels, and the SVG it shows. */
interface Drawing {
  readonly file: string;
  readonly size: number;
  readonly svg: string;
}

/** A ribbon glyph: one drawing for each of the ribbon's sizes (16, 32 and 80 pixels), and its colour. */
interface Glyph {
  readonly name: string;
  readonly color: string;
  readonly small: FluentIcon;
  readonly medium: FluentIcon;
  readonly large: FluentIcon;
}

const glyphs: readonly Glyph[] = [
  {
    name: 'recalculate',
    color: '#2f75b5',
    small: CalculatorArrowClockwise20Filled,
    medium: CalculatorArrowClockwise24Regular,
    large: CalculatorArrowClockwise24Regular,
  },
  { name: 'clear', color: '#c4454a', small: Eraser20Filled, medium: Eraser24Regular, large: Eraser24Regular },
  {
    name: 'undo',
    color: '#2f75b5',
    small: ArrowUndo16Regular,
    medium: ArrowUndo32Regular,
    large: ArrowUndo48Regular,
  },
  {
    name: 'pane',
    color: '#2f75b5',
    small: PanelRight16Regular,
    medium: PanelRight32Regular,
    large: PanelRight48Regular,
  },
];

function draw({ name, color, ...icons }: Glyph, size: 16 | 32 | 80): Drawing {
  const icon = { 16: icons.small, 32: icons.medium, 80: icons.large }[size];
  return {
    file: `icon-${name}-${size}.png`,
    size,
    svg: renderToStaticMarkup(createElement(icon, { style: { color } })),
  };
}

async function drawings(): Promise<readonly Drawing[]> {
  const mark = await readFile(join(assets, 'icon.svg'), 'utf8');
  const small = await readFile(join(assets, 'icon-small.svg'), 'utf8');
  return [
    { file: 'icon-16.png', size: 16, svg: small },
    ...[32, 64, 80, 128].map((size) => ({ file: `icon-${size}.png`, size, svg: mark })),
    ...glyphs.flatMap((glyph) => ([16, 32, 80] as const).map((size) => draw(glyph, size))),
  ];
}

const browser = await launchBrowser();
const page = await browser.newPage();
for (const { file, size, svg } of await drawings()) {
  await page.setViewportSize({ width: size, height: size });
  await page.setContent(
    `<style>body { margin: 0 } svg { display: block; width: ${size}px; height: ${size}px }</style>${svg}`,
  );
  await page.screenshot({ path: join(assets, file), omitBackground: true });
}
await browser.close();
