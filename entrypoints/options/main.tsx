import './style.css';
import { render } from 'preact';
import { getAll, keptAside } from '../../lib/settings-storage.ts';
import { hasAccess } from './access.ts';
import { LiveOptions } from './live.tsx';
import { shortcuts } from './shortcuts.ts';

const root = document.querySelector<HTMLElement>('#app');
const [values, kept, access, keys] = await Promise.all([getAll(), keptAside(), hasAccess(), shortcuts()]);
if (root) render(<LiveOptions first={{ values, kept, access, keys }} />, root);
