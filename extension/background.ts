import browser from 'webextension-polyfill';
import { registerAlerts } from './alerts/register-alerts.ts';
import { registerOmnibox } from './omnibox/register-omnibox.ts';
import { watchPicking } from './picking/watch-picking.ts';
import { registerSelection } from './register-selection.ts';
import { watchServed } from './served/watch-served.ts';

// Nothing is kept here and nothing waited for: the browser ends this script at any time, and starts it for an event.
registerAlerts();
registerOmnibox();
registerSelection();
watchPicking(browser);
watchServed(browser, (fault) => console.warn('what the site serves was not seen', fault));
