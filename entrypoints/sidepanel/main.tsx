import { render } from 'preact';
import '../../components/tokens.css';
import '../../components/panel.css';
import '../../components/ranking.css';
import '../../components/rating.css';
import { SidePanel } from '../../components/SidePanel.tsx';

render(<SidePanel />, document.getElementById('panel')!);
