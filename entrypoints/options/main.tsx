import './style.css';
import { render } from 'preact';
import { hasAccess } from '../../lib/access.ts';
import { getAll, keptAside } from '../../lib/settings-storage.ts';
import { LiveOptions } from './live.tsx';
import { shortcuts } from './shortcuts.ts';

const root = document.querySelector<HTMLElement>('#app');
const [values, kept, access, keys] = await Promise.all([getAll(), keptAside(), hasAccess(), shortcuts()]);
if (root) render(<LiveOptions first={{ values, kept, access, keys }} />, root);
