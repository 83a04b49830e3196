import { createRoot } from 'react-dom/client';
import { PageView } from './frame/PageView';
import { createPage } from './page-model';
import { browserSurroundings } from './surroundings';
import './page.css';

const container = document.getElementById('page');
if (container === null) throw new Error('The document has no place for the page.');
const surroundings = browserSurroundings();
createRoot(container).render(<PageView page={createPage(surroundings)} fallback={surroundings.language} />);
