import './style.css';
import { render } from 'preact';
import { LiveFactbook, Unreadable } from './live.tsx';
import { openBook } from './open-book.ts';

const root = document.querySelector<HTMLElement>('#app');
if (root) {
  try {
    render(<LiveFactbook first={await openBook()} />, root);
  } catch (error) {
    render(await Unreadable(), root);
    throw error;
  }
}
