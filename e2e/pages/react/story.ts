import { createElement as h, useEffect, useState } from 'react';

/** What the page has for a test; `witness` is that of `e2e/pages/witness.js`. */
export interface StoryPage {
  witness: { own<T>(act: () => T): T };
  /** The step that is rendered and listens. */
  rendered?: number;
  hydrate(): void;
  step(): void;
}
export const page = globalThis as unknown as StoryPage & { goOn(): void };

/** A page as frameworks write them: text in pieces, lists by key, parts that come and go. */
export const Story = () => {
  const [step, setStep] = useState(0);
  useEffect(() => {
    page.rendered = step;
    page.goOn = () => setStep((step) => step + 1);
  }, [step]);
  const listed = step < 2 ? ['Huawei', 'Nvidia', 'SMIC'] : ['SMIC', 'Huawei'];
  return h(
    'main',
    null,
    h('h1', null, 'Day ', step, ' of the ', step % 2 === 0 ? 'H20' : 'H100'),
    step === 1 ? h('p', { key: 'aside' }, 'Xi ', 'Jinping spoke.') : null,
    h('ul', null, ...listed.map((name) => h('li', { key: name }, name, ' waits.'))),
    h('p', { className: `step-${step}` }, 'Jensen ', h('b', null, 'Hu'), 'ang spoke.'),
  );
};
