import { createRoot } from 'react-dom/client';
import { session } from '../application';
import { App } from './frame/App';
import './page.css';

const container = document.getElementById('pane');
if (container === null) throw new Error('The page has no place for the pane.');
createRoot(container).render(<App session={session} />);
void session.start();
