import type { Page } from '@playwright/test';
import type { MainThread } from './main-thread.ts';
import type { Rest } from './rest.ts';

/** Paragraphs that are appended, one a frame. */
const APPENDED = 100;
/** Turns of the wheel, one a frame, and how far each goes in CSS pixels. */
const WHEEL_TURNS = 60;
const WHEEL = 100;

/** A page that was read has come to rest after so long, in milliseconds. */
const SETTLED = 250;

/** What the marks of the frames begin with. */
export const APPENDED_FRAME = 'bench-frame-';
export const SCROLLED_FRAME = 'bench-scroll-';

/** Appends a paragraph with three names in each of many frames, in view. */
export const append = async (page: Page, rest: Rest): Promise<void> => {
  await page.evaluate(() => scrollTo(0, document.body.scrollHeight));
  await rest(SETTLED);
  await page.evaluate(
    async ({ count, frame }) => {
      for (let at = 0; at < count; at++) {
        await new Promise(requestAnimationFrame);
        performance.mark(frame + at);
        const paragraph = document.createElement('p');
        paragraph.textContent = `Round ${at}: Nvidia and Huawei were named again, and so was Howard Lutnick of the department.`;
        document.body.append(paragraph);
      }
      await new Promise(requestAnimationFrame);
      performance.mark(frame + count);
    },
    { count: APPENDED, frame: APPENDED_FRAME },
  );
};

/** From the top down, as far as the page goes. */
export const scroll = async (page: Page, rest: Rest): Promise<void> => {
  await page.evaluate(() => scrollTo(0, 0));
  await rest(SETTLED);
  await page.evaluate(
    async ({ turns, by, frame }) => {
      for (let at = 0; at <= turns; at++) {
        await new Promise(requestAnimationFrame);
        performance.mark(frame + at);
        scrollBy(0, by);
      }
    },
    { turns: WHEEL_TURNS, by: WHEEL, frame: SCROLLED_FRAME },
  );
};

/** The main thread's time between the marks of frames, and the part of it that calls into a script took. */
export const framesOf = (trace: MainThread, frame: string, script: string): { whole: number[]; own: number[] } => {
  const sum = (list: readonly number[]): number => list.reduce((total, ms) => total + ms, 0);
  const times = trace.marks(frame);
  const spans = times.slice(1).map((to, at) => [times[at] as number, to] as const);
  return {
    whole: spans.map(([from, to]) => sum(trace.tasks(from, to))),
    own: spans.map(([from, to]) => sum(trace.calls(script, from, to).map(({ ms }) => ms))),
  };
};
