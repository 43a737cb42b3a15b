interface Props {
  title: string;
  text: string;
}

/** Said where there is nothing to show: what is the case, and what to do about it. */
export const Notice = ({ title, text }: Props) => (
  <section class="notice">
    <h2 class="notice-title">{title}</h2>
    <p class="notice-text">{text}</p>
  </section>
);
