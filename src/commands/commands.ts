import { registerCommands } from '../excel';
import { ribbonCommands } from './ribbon-commands';

registerCommands(ribbonCommands);
