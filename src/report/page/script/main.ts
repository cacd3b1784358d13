// The script of the page: views, the table of people, the deadlines. Without it the page says the same, but cannot be asked.

import type { DeadlineData } from '../deadline-data.js';
import { startDeadlines } from './deadlines.js';
import { startHeat } from './heat.js';
import { startViews } from './views.js';

document.documentElement.classList.add('js');
startViews();
const data = document.getElementById('data');
// Where nothing is planned there is nothing to ask.
if (data !== null) {
  const deadlines = startDeadlines(JSON.parse(data.textContent) as DeadlineData);
  startHeat((choice) => deadlines.show(choice));
}
