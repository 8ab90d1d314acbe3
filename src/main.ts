import { mount } from 'svelte';
import App from './App.svelte';
import './styles/index.css';

const target = document.getElementById('app');
if (!target) throw new Error('no element to mount on: #app');
target.replaceChildren();
mount(App, { target });
