import { render } from 'preact';
import browser from 'webextension-polyfill';

const root = document.querySelector('#app');
if (root) render(<p>{browser.runtime.id}</p>, root);
