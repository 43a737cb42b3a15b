import { createElement } from 'react';
import { flushSync } from 'react-dom';
import { hydrateRoot } from 'react-dom/client';
import { page, Story } from './story.ts';

const fault = (error: unknown): void => reportError(error);

// Takes over what the server sent; React changes nothing in it where it finds what it expects.
page.hydrate = () => {
  const root = document.querySelector('#root') as Element;
  hydrateRoot(root, createElement(Story), { onRecoverableError: fault, onUncaughtError: fault, onCaughtError: fault });
};
page.step = () => page.witness.own(() => flushSync(page.goOn));
