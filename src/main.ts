import { mount } from 'svelte';
import App from './App.svelte';
import { speech } from './language';
import { bringFlat } from './panels/stage/bring-flat';
import { firstLanguage } from './state/wished-language.svelte';
import './styles/index.css';

const target = document.getElementById('app');
if (!target) throw new Error('no element to mount on: #app');

const start = () => {
  target.replaceChildren();
  const flat = bringFlat(location.hash.includes('figure=male'));
  // Its files are asked for before the page is drawn, which takes a slow phone a while.
  void Promise.resolve().then(() => mount(App, { target, props: { flat } }));
};
// The first words of the page stay until its language is here; without it, English is better than none.
const first = firstLanguage();
if (first && first !== speech.tag) void speech.use(first).then(start, start);
else start();
