import { describe, expect, it } from 'vitest';
import { runSteps, type Step } from './steps.ts';

interface Plan {
  needs?: string[];
  /** Turns that it takes. */
  takes?: number;
  fails?: boolean;
}

/** Runs steps that count turns, and returns what was begun and ended in which order, with their results. */
async function play(plans: Record<string, Plan>, atOnce: number) {
  const order: string[] = [];
  const steps = Object.entries(plans).map(
    ([name, { needs, takes = 1, fails }]): Step => ({
      name,
      ...(needs && { needs }),
      async run() {
        order.push(`${name}…`);
        for (let turn = 0; turn < takes; turn++) await new Promise(setImmediate);
        order.push(name);
        if (fails) throw new Error('broke');
        return { passed: 1, failed: 0, detail: '', output: '' };
      },
    }),
  );
  const results = await runSteps(steps, () => undefined, atOnce);
  return { order: order.join(' '), results: results.map(({ name, failed }) => (failed ? `${name} failed` : name)) };
}

describe('steps', () => {
  it.each<[what: string, plans: Record<string, Plan>, atOnce: number, order: string]>([
    ['one after the other', { a: {}, b: {} }, 1, 'a… a b… b'],
    ['two at once', { a: { takes: 5 }, b: {}, c: {} }, 2, 'a… b… b c… c a'],
    ['never more than may be', { a: { takes: 9 }, b: { takes: 20 }, c: {} }, 2, 'a… b… a c… c b'],
    ['not before what they need', { a: { takes: 5 }, b: { needs: ['a'] }, c: {} }, 3, 'a… c… c a b… b'],
    ['what is needed may stand behind', { a: { needs: ['b'] }, b: {} }, 2, 'b… b a… a'],
  ])('run %s', async (_, plans, atOnce, order) => {
    const played = await play(plans, atOnce);
    expect(played.order).toBe(order);
    expect(played.results, 'results in the order of the list').toEqual(Object.keys(plans));
  });

  it('go on where one fails, but for what needs it', async () => {
    const played = await play({ a: { fails: true }, b: { needs: ['a'] }, c: { needs: ['b'] }, d: {} }, 2);
    expect(played).toEqual({ order: 'a… d… a d', results: ['a failed', 'b failed', 'c failed', 'd'] });
  });

  it('that need what is not there are an error, not a wait', async () => {
    await expect(play({ a: { needs: ['b'] } }, 2)).rejects.toThrow('a: needs what never runs');
  });
});
