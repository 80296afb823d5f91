import { render } from 'preact';
import '../../components/tokens.css';
import '../../components/panel.css';
import '../../components/ranking.css';
import '../../components/rating.css';
import '../../components/library.css';
import '../../components/places.css';
import '../../components/notes-out.css';
import '../../components/zotero.css';
import { Library } from '../../components/Library.tsx';

render(<Library />, document.getElementById('library')!);
