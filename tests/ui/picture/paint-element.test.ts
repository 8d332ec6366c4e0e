// @vitest-environment jsdom
import { afterEach, beforeAll, describe, expect, it } from 'vitest';
import { paintElement } from '@/ui/picture/paint-element';

/** Every letter is ten wide and its line twenty high. */
const LETTER = 10;
const LINE_HEIGHT = 20;

/** jsdom lays nothing out: boxes are what the test says. */
const boxes = new Map<Element, DOMRect>();
const toBox = (left: number, top: number, width: number, height: number) =>
  ({ left, top, width, height, right: left + width, bottom: top + height }) as DOMRect;
const boxOf = (element: Element | null) => (element && boxes.get(element)) ?? toBox(0, 0, 400, LINE_HEIGHT);

beforeAll(() => {
  Element.prototype.getBoundingClientRect = function (this: Element) {
    return boxOf(this);
  };
  Range.prototype.getClientRects = function (this: Range) {
    const { left, top } = boxOf(this.startContainer.parentElement);
    const length = this.toString().length;
    return [toBox(left, top, length * LETTER, LINE_HEIGHT)] as unknown as DOMRectList;
  };
});

afterEach(() => {
  boxes.clear();
  document.body.replaceChildren();
});

interface Written {
  readonly words: string;
  readonly x: number;
  readonly alpha: number;
}

function paint(html: string, redraw: (canvas: HTMLCanvasElement) => CanvasImageSource | null = () => null) {
  document.body.replaceChildren(new DOMParser().parseFromString(html, 'text/html').body.firstElementChild!);
  const written: Written[] = [];
  const drawn: unknown[] = [];
  const clipped: number[][] = [];
  const alphas: number[] = [];
  let rect: number[] = [];
  const context = {
    globalAlpha: 1,
    letterSpacing: '0px',
    save: () => alphas.push(context.globalAlpha),
    restore: () => (context.globalAlpha = alphas.pop()!),
    measureText: (words: string) => ({
      width: words.length * LETTER,
      fontBoundingBoxAscent: 15,
      fontBoundingBoxDescent: 5,
    }),
    fillText: (words: string, x: number) => written.push({ words, x, alpha: context.globalAlpha }),
    drawImage: (image: unknown) => drawn.push(image),
    rect: (...corners: number[]) => (rect = corners),
    clip: () => clipped.push(rect),
    ...Object.fromEntries(
      ['beginPath', 'roundRect', 'fill', 'stroke', 'moveTo', 'lineTo', 'setLineDash'].map((name) => [
        name,
        () => undefined,
      ]),
    ),
  };
  const root = document.body.firstElementChild!;
  return {
    root,
    run: () => {
      paintElement(root, {
        context: context as unknown as CanvasRenderingContext2D,
        origin: { left: 0, top: 0 },
        redraw,
      });
      return { written, drawn, clipped };
    },
  };
}

const wordsOf = ({ written }: { written: readonly Written[] }) => written.map(({ words }) => words);

describe('paintElement', () => {
  it('paints texts and what fields hold', () => {
    const painted = paint('<p>街道排名 <b>128</b><input value="近 30 天"></p>').run();

    expect(wordsOf(painted)).toEqual(['街道排名', '128', '近 30 天']);
  });

  it('leaves out what nobody sees and what belongs to the screen alone', () => {
    const painted = paint(`<div>
      <i style="display: none">a</i><i style="visibility: hidden">b</i><i style="opacity: 0">c</i>
      <button data-screen-only="">d</button><b style="opacity: 0.5">e</b>
    </div>`).run();

    expect(painted.written).toEqual([{ words: 'e', x: 0, alpha: 0.5 }]);
  });

  it('leaves out what only a screen reader hears', () => {
    const { root, run } = paint('<p>看得见<span style="overflow-x: hidden">听得见</span></p>');
    boxes.set(root.querySelector('span')!, toBox(0, 0, 1, 1));

    expect(wordsOf(run())).toEqual(['看得见']);
  });

  it('cuts a text that does not fit its box where the page does, with an ellipsis', () => {
    const { root, run } = paint('<p style="overflow: hidden; text-overflow: ellipsis">abcdefghij</p>');
    boxes.set(root, toBox(0, 0, 60, LINE_HEIGHT));

    // 6 letters of 10 fit: 5 of the text and the ellipsis.
    expect(wordsOf(run())).toEqual(['abcde…']);
  });

  it('cuts what a list scrolls away', () => {
    const { root, run } = paint('<div style="overflow-y: auto">x</div>');
    boxes.set(root, toBox(4, 6, 80, 40));

    expect(run().clipped).toEqual([[4, 6, 80, 40]]);
  });

  it('draws a chart anew and copies any other canvas', () => {
    const sharp = { sharp: true } as unknown as CanvasImageSource;
    const painted = paint('<div><canvas class="chart"></canvas><canvas></canvas></div>', (canvas) =>
      canvas.className === 'chart' ? sharp : null,
    ).run();

    expect(painted.drawn).toEqual([sharp, document.querySelectorAll('canvas')[1]]);
  });
});
