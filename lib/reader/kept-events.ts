/** What a page may listen for. None of it concerns the page when it is of a card. */
export const KEPT = [
  'click auxclick dblclick contextmenu',
  'mousedown mouseup mousemove mouseover mouseout mouseenter mouseleave',
  'pointerdown pointerup pointermove pointerover pointerout pointerenter pointerleave pointercancel',
  'touchstart touchmove touchend touchcancel wheel',
  'focusin focusout focus blur selectstart copy cut dragstart',
]
  .join(' ')
  .split(' ');

/**
 * Keeps events that began in a card from the page, and hands those that the card listens for on to it. They must come
 * from a listener that captures at the window: dialogs of pages that hold the focus, and menus that close at a press
 * elsewhere, capture too, and would take clicks and focus from the card. What the browser does by itself, such as to
 * follow a link, it does all the same.
 */
export function eventKeeper(root: ShadowRoot, box: HTMLElement): (event: Event) => void {
  let pressed: Element | null = null;
  /** The closed tree hides what an event is for from whoever listens outside. */
  const under = (x: number, y: number): Element => {
    const at = root.elementFromPoint(x, y);
    return at && box.contains(at) ? at : box;
  };

  const click = ({ detail, clientX, clientY }: MouseEvent) => {
    const at = detail === 0 ? root.activeElement : under(clientX, clientY);
    const button = at?.closest('button');
    // Pressed in one place and let go in another is no click.
    if (detail === 0 || !pressed || pressed.closest('button') === button)
      button?.dispatchEvent(new PointerEvent('click', { bubbles: true }));
    pressed = null;
  };

  return (event) => {
    const { type, relatedTarget } = event as FocusEvent;
    const { detail, clientX, clientY, pointerId, button } = event as PointerEvent;
    // Of a click that is no hand's nor a key's it cannot be told what it is for: better the page hears it than nobody.
    if (type === 'click' && detail === 0 && !root.activeElement) return;
    event.stopImmediatePropagation();
    switch (type) {
      case 'click':
        return click(event as MouseEvent);
      case 'mousedown':
        pressed = under(clientX, clientY);
        return;
      case 'focusin':
      case 'focusout':
        // While it is lost, nothing in the card has it.
        (root.activeElement ?? box).dispatchEvent(new FocusEvent(type, { bubbles: true, relatedTarget }));
        return;
      case 'pointerdown':
      case 'pointermove':
      case 'pointerup':
      case 'pointercancel':
        under(clientX, clientY).dispatchEvent(
          new PointerEvent(type, { bubbles: true, clientX, clientY, pointerId, button }),
        );
    }
  };
}
