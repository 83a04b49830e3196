import { createRoot } from 'react-dom/client';
import './page.css';
import { fetchManifest, listSamples } from './files';
import { Preview } from './Preview';

const root = document.getElementById('root');
if (root === null) throw new Error('The page has no #root');

const [manifest, samples] = await Promise.all([fetchManifest(), listSamples()]);
const firstCommand = new URLSearchParams(location.search).get('run') ?? undefined;
createRoot(root).render(<Preview manifest={manifest} samples={samples} firstCommand={firstCommand} />);
