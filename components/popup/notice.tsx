import type { NoticeAction, NoticeWords } from './status-words.ts';

interface Props extends NoticeWords {
  onAction: (what: NoticeAction) => void;
}

/** Said where there is nothing to show: what is the case, and what to do about it. */
export const Notice = ({ title, text, action, onAction }: Props) => (
  <section class="notice">
    <h2 class="notice-title">{title}</h2>
    <p class="notice-text">{text}</p>
    {action && (
      <button type="button" class="notice-action" onClick={() => onAction(action.what)}>
        {action.label}
      </button>
    )}
  </section>
);
