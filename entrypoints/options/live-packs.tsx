import { useEffect, useMemo, useState } from 'preact/hooks';
import browser from 'webextension-polyfill';
import { PacksSection, type PacksState } from '../../components/options/packs/packs-section.tsx';
import type { CardLanguage } from '../../lib/fact-base/types.ts';
import { RefusedError, refused } from '../../lib/packs/fault.ts';
import { entered, lost, readLedger, struck, writeLedger } from '../../lib/packs/ledger.ts';
import { MOST } from '../../lib/packs/pack.ts';
import type { Shelf, ShelfView } from '../../lib/packs/shelf.ts';
import { connectShelf } from '../../lib/packs/shelf-channel.ts';
import { onPacksChanged, tellPacksChanged } from '../../lib/packs/signal.ts';

const WORKER = '/packs-worker.js';

/** Begun with the first use: a page that is opened for something else needs none. */
const startShelf = (): Shelf => connectShelf(new Worker(browser.runtime.getURL(WORKER)));

const refusalOf = (error: unknown) =>
  error instanceof RefusedError
    ? error.refusal
    : refused({ code: 'storage', message: error instanceof Error ? error.message : String(error) }).refusal;

/** The reader's packs as they are stored. */
export const LivePacks = ({ lang }: { lang: CardLanguage }) => {
  const shelf = useMemo(startShelf, []);
  const [view, setView] = useState<ShelfView | null>(null);
  const [missing, setMissing] = useState<readonly string[]>([]);
  const [state, setState] = useState<PacksState>({ is: 'quiet' });

  const look = async () => {
    try {
      const seen = await shelf.view();
      setView(seen);
      // A private window has a storage of its own, and one list with the others.
      if (browser.extension.inIncognitoContext) return;
      const ledger = await readLedger();
      setMissing(lost(ledger, seen.packs));
      // Whatever is stored anew is told to every frame of every page.
      if (seen.packs.some(({ id, meta }) => ledger[id] !== meta.name)) await writeLedger(entered(ledger, seen.packs));
    } catch (error) {
      setState({ is: 'refused', refusal: refusalOf(error) });
    }
  };
  useEffect(() => {
    const end = new AbortController();
    void look();
    // another page of ours may change them too
    onPacksChanged(() => void look(), end.signal);
    return () => end.abort();
  }, []);

  const change = async (work: Promise<void>, done: PacksState) => {
    setState({ is: 'changing' });
    try {
      await work;
      await tellPacksChanged();
      setState(done);
    } catch (error) {
      setState({ is: 'refused', refusal: refusalOf(error) });
    }
    await look();
  };
  const nameOf = (id: string) => view?.packs.find((pack) => pack.id === id)?.meta.name ?? id;

  const remove = async (id: string) => {
    // First: where it cannot be removed it is entered again.
    await writeLedger(struck(await readLedger(), id));
    await shelf.remove(id);
  };
  const noted = async () => {
    await writeLedger(entered({}, view?.packs ?? []));
    setMissing([]);
  };

  const onFile = async (file: File) => {
    setState({ is: 'reading', file: file.name });
    try {
      // A private window has a storage of its own, which goes with it and which the background does not see.
      if (browser.extension.inIncognitoContext) throw refused({ code: 'privateWindow' });
      // before it is in memory
      if (file.size > MOST.bytes) throw refused({ code: 'tooLarge', bytes: file.size, limit: MOST.bytes });
      setState({ is: 'proposed', outline: await shelf.inspect(new Uint8Array(await file.arrayBuffer())) });
    } catch (error) {
      setState({ is: 'refused', file: file.name, refusal: refusalOf(error) });
    }
  };

  return (
    <PacksSection
      lang={lang}
      packs={view?.packs ?? null}
      removed={view?.removed ?? null}
      missing={missing}
      state={state}
      onFile={onFile}
      onAdd={() => {
        if (state.is === 'proposed')
          void change(shelf.add(), { is: 'changed', what: 'added', name: state.outline.meta.name });
      }}
      onCancel={() => setState({ is: 'quiet' })}
      onTurn={(id, on) => void change(shelf.turn(id, on), { is: 'changed', what: on ? 'on' : 'off', name: nameOf(id) })}
      onRemove={(id) => void change(remove(id), { is: 'quiet' })}
      onNoted={() => void noted()}
      onUndo={() => void change(shelf.undo(), { is: 'changed', what: 'back', name: view?.removed?.name ?? '' })}
    />
  );
};
