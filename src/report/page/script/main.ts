// The script of the page: views, the table of people, the deadlines. Without it the page says the same, but cannot be asked.

import type { DeadlineData } from '../deadline-data.js';
import { startDeadlines } from './deadlines.js';
import { startHeat } from './heat.js';
import { startViews } from './views.js';

document.documentElement.classList.add('js');
const data = JSON.parse(document.getElementById('data')?.textContent ?? '') as DeadlineData;
startViews();
const deadlines = startDeadlines(data);
startHeat((choice) => deadlines.show(choice));
