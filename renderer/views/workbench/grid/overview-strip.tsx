import { memo, useEffect, useMemo, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { rowFlags } from '../../../../shared/domain/mend/shape.ts';
import { afterPaint } from '../../../state/after-paint.ts';
import { useApi } from '../../../state/api.ts';
import type { StripMark } from '../compare/strip.ts';

export interface OverviewStripProps {
  /** One a row, in order; null: left blank. */
  readonly marks: readonly (StripMark | null)[];
  /** Of the same rows, bits of `rowFlags`: bookmarks are shown whatever else is. */
  readonly flags: readonly number[];
  readonly current: number;
  readonly scroller: HTMLElement | null;
  /** Height of all rows, in CSS pixels. */
  readonly total: number;
  /** Asked to show a row, by zero-based position, while the pointer is down. */
  readonly onShow: (position: number) => void;
  /** Asked to go to a row: it was clicked. */
  readonly onGo: (position: number) => void;
}

/**
 * The whole project at once: a line a row, saying what is chosen to be shown, and a frame around what is in view. A click
 * goes to a row, dragging shows rows and leaves one where one is, as a scroll bar does. For the pointer only; "go to row" and the scroll keys do the same by keyboard, and the counts are in the foot.
 */
export const OverviewStrip = memo(
  ({ marks, flags, current, scroller, total, onShow, onGo }: OverviewStripProps) => {
    const { t } = useTranslation('workbench');
    const canvas = useRef<HTMLCanvasElement>(null);
    const frame = useRef<HTMLDivElement>(null);
    const bookmarks = useMemo(
      () => flags.flatMap((bits, position) => ((bits & rowFlags.bookmarked) === 0 ? [] : [position])),
      [flags],
    );
    useDrawnMarks(canvas, marks, bookmarks);
    useFrame(frame, scroller, total);
    /** Where the pointer went down, in CSS pixels from the top of the window; null once it was dragged from there. */
    const pressed = useRef<number | null>(null);
    const rowUnder = (event: React.PointerEvent<HTMLDivElement>): number => {
      const box = event.currentTarget.getBoundingClientRect();
      const share = Math.min(1, Math.max(0, (event.clientY - box.top) / box.height));
      return Math.min(marks.length - 1, Math.floor(share * marks.length));
    };
    return (
      <div
        className="bench-strip"
        aria-hidden="true"
        title={t('overview')}
        // The focus stays where it is.
        onMouseDown={(event) => event.preventDefault()}
        onPointerDown={(event) => {
          event.currentTarget.setPointerCapture(event.pointerId);
          pressed.current = event.clientY;
          onShow(rowUnder(event));
        }}
        onPointerMove={(event) => {
          if (!event.currentTarget.hasPointerCapture(event.pointerId)) return;
          if (pressed.current !== null && Math.abs(event.clientY - pressed.current) < dragFrom) return;
          pressed.current = null;
          onShow(rowUnder(event));
        }}
        onPointerUp={(event) => {
          if (pressed.current !== null) onGo(rowUnder(event));
        }}
      >
        <canvas ref={canvas} />
        <div
          className="bench-strip-current"
          style={{ top: `${((current + 0.5) / Math.max(1, marks.length)) * 100}%` }}
        />
        <div ref={frame} className="bench-strip-frame" />
      </div>
    );
  },
);

/** CSS pixels from which on a press is a drag. */
const dragFrom = 4;

/** Height of a mark in CSS pixels: never so thin that it is lost, never so thick that a short project looks striped. */
const markHeight = { least: 2, most: 3 };

/**
 * Draws the marks, anew whenever they or the theme change; after what one works on was painted. Of another size, the
 * picture is stretched until no key comes: the row over all its versions makes the room higher or lower with every step.
 */
const useDrawnMarks = (
  canvas: React.RefObject<HTMLCanvasElement | null>,
  marks: readonly (StripMark | null)[],
  bookmarks: readonly number[],
) => {
  const { lull } = useApi();
  useEffect(() => {
    const element = canvas.current;
    if (!element) return;
    const draw = () => drawMarks(element, marks, bookmarks);
    let callOff = afterPaint(draw);
    let isGone = false;
    const fit = lull.inLull(() => {
      if (!isGone && !hasItsSize(element)) draw();
    });
    const observer = new ResizeObserver(fit);
    observer.observe(element);
    const theme = new MutationObserver(() => {
      callOff();
      callOff = afterPaint(draw);
    });
    theme.observe(document.documentElement, { attributeFilter: ['data-theme'] });
    return () => {
      isGone = true;
      callOff();
      observer.disconnect();
      theme.disconnect();
    };
  }, [canvas, marks, bookmarks, lull]);
};

/** What an element is high and wide in the pixels of the screen. */
const sizeOf = ({
  clientWidth,
  clientHeight,
}: HTMLElement): { readonly width: number; readonly height: number } => ({
  width: Math.round(clientWidth * window.devicePixelRatio),
  height: Math.round(clientHeight * window.devicePixelRatio),
});

const hasItsSize = (element: HTMLCanvasElement): boolean => {
  const { width, height } = sizeOf(element);
  return element.width === width && element.height === height;
};

/** Of rows that look alike and stand together, one piece is drawn. */
const drawMarks = (
  element: HTMLCanvasElement,
  marks: readonly (StripMark | null)[],
  bookmarks: readonly number[],
): void => {
  const context = element.getContext('2d');
  const { clientWidth: width, clientHeight: height } = element;
  if (!context || marks.length === 0) return;
  Object.assign(element, sizeOf(element));
  context.scale(window.devicePixelRatio, window.devicePixelRatio);
  const colourOf = colours(element);
  const step = height / marks.length;
  const isDense = step < markHeight.least + 1;
  const thickness = isDense ? Math.max(1, step) : Math.min(markHeight.most, step - 1);
  for (let from = 0; from < marks.length; ) {
    const mark = marks[from] ?? null;
    let to = from + 1;
    while (isDense && isAlike(marks[to], mark) && to < marks.length) to++;
    if (mark !== null) {
      const top = isDense ? from * step : (from + 0.5) * step - thickness / 2;
      context.fillStyle = colourOf(mark.colour);
      context.fillRect(3, top, Math.max(2, (width - 6) * mark.share), (to - from - 1) * step + thickness);
    }
    from = to;
  }
  drawBookmarks(
    context,
    bookmarks.map((position) => (position + 0.5) * step),
    width,
  );
};

/** Half the height of a bookmark, in CSS pixels: to be seen among lines of two. */
const bookmarkSize = 4;

/**
 * Notches at the edge towards the texts, at heights in CSS pixels: over whatever else is shown, and of a shape of their own.
 * One path for all, so that of those that stand close the outline of one does not take away the other.
 */
const drawBookmarks = (
  context: CanvasRenderingContext2D,
  heights: readonly number[],
  width: number,
): void => {
  const colourOf = colours(context.canvas);
  context.beginPath();
  for (const at of heights) {
    context.moveTo(width, at - bookmarkSize);
    context.lineTo(width - 2 * bookmarkSize + 1, at);
    context.lineTo(width, at + bookmarkSize);
    context.closePath();
  }
  context.strokeStyle = colourOf('--surface');
  context.stroke();
  context.fillStyle = colourOf('--accent');
  context.fill();
};

const isAlike = (one: StripMark | null | undefined, other: StripMark | null): boolean =>
  one === other || (one?.colour === other?.colour && one?.share === other?.share);

/** The colours of the theme, each looked up once. */
const colours = (element: HTMLElement): ((name: string) => string) => {
  const style = getComputedStyle(element);
  const known = new Map<string, string>();
  return (name) => {
    const colour = known.get(name) ?? style.getPropertyValue(name);
    known.set(name, colour);
    return colour;
  };
};

/**
 * Keeps the frame where the scroller is, once a frame and only when something moved. `total` is the height of all rows:
 * an observer of the table would see it change while rows are measured, and browsers complain of such rounds.
 */
const useFrame = (
  frame: React.RefObject<HTMLDivElement | null>,
  scroller: HTMLElement | null,
  total: number,
): void => {
  const schedule = useRef(() => {});
  useEffect(() => {
    const element = frame.current;
    if (!element || !scroller) return;
    let scheduled = 0;
    schedule.current = () => {
      scheduled ||= requestAnimationFrame(() => {
        scheduled = 0;
        placeFrame(element, scroller);
      });
    };
    const onChange = () => schedule.current();
    const observer = new ResizeObserver(onChange);
    observer.observe(scroller);
    scroller.addEventListener('scroll', onChange, { passive: true });
    return () => {
      observer.disconnect();
      scroller.removeEventListener('scroll', onChange);
      cancelAnimationFrame(scheduled);
      schedule.current = () => {};
    };
  }, [frame, scroller]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: the height is what changes the frame, not what it is made of
  useEffect(() => schedule.current(), [total]);
};

/** Height in CSS pixels below which the frame would be hard to see. */
const leastFrame = 8;

const placeFrame = (element: HTMLElement, scroller: HTMLElement): void => {
  const { scrollTop, scrollHeight, clientHeight } = scroller;
  const strip = element.parentElement?.clientHeight ?? 0;
  const height = Math.max(leastFrame, (clientHeight / scrollHeight) * strip);
  const top = (scrollTop / Math.max(1, scrollHeight - clientHeight)) * (strip - height);
  // Written only where it is another: while one scrolls it stays, and nothing is laid out anew.
  const wanted = `${height}px`;
  if (element.style.height !== wanted) element.style.height = wanted;
  element.style.transform = `translateY(${top}px)`;
};
