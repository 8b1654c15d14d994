import { expect, test } from 'vitest';
import { isCause, isOnlyWay, isStep, leansBack, pageSentence } from '../../src/writing/wording.ts';

const kept: [string, string][] = [
  ['Please restart the app.', 'Restart the app.'],
  ['FOR OLD PHONES Open the menu first.', 'Open the menu first.'],
  ['Until then, you can stop apps nobody uses.', 'Stop apps nobody uses.'],
  ['Note that the limit is per space.', 'The limit is per space.'],
  ['`cf env web` - what the app really has.', 'Run `cf env web` - what the app really has.'],
  ['1. Open Settings > Privacy', 'Open Settings > Privacy.'],
  ['Hi [name], please run `cf logs app`.', 'Run `cf logs app`.'],
  ['You need to set the variable first.', 'Set the variable first.'],
  ["you'll have to clear the cache", 'Clear the cache.'],
  ['So, then, click Save twice!', 'Click Save twice.'],
  ['We recommend that you use a service account.', 'Use a service account.'],
  ['You can see the log for a week.', 'See the log for a week.'],
  ['You can read mail there, but it stays on the server.', 'You can read mail there, but it stays on the server.'],
  ['You can no longer use this plan.', 'You can no longer use this plan.'],
  ['The platform pulls the image itself.', 'The platform pulls the image itself.'],
  ['Log search shows *one organization* at a time.', 'Log search shows one organization at a time.'],
  ['Sign in within three days, please.', 'Sign in within three days.'],
  ['`cf services` in sandbox shows the copy.', '`cf services` in sandbox shows the copy.'],
  ['For public files: `cf create-service s3 public`', 'For public files: run `cf create-service s3 public`.'],
  ['`cf restage my-app`', 'Run `cf restage my-app`.'],
  ['Run: `cf restage my-app` and wait.', 'Run: `cf restage my-app` and wait.'],
  ['Settings > Privacy & Security', 'Go to Settings > Privacy & Security.'],
  ["'View' > 'Folders' > 'All'", "Go to 'View' > 'Folders' > 'All'."],
  ['View > Headers > Normal.', 'Go to View > Headers > Normal.'],
  ['Then `cf restart my-app`, which frees it.', 'Run `cf restart my-app`, which frees it.'],
  ['B) Start a clock process.', 'Start a clock process.'],
  ['Takes about three days.', 'It takes about three days.'],
  ['Choose a custom repeat (see picture).', 'Choose a custom repeat.'],
  ['Exit the program if it is running :)', 'Exit the program if it is running.'],
  ['Should there be a record left, delete it.', 'Should there be a record left, delete it.'],
  ['Next time you sign in the page shows a code.', 'Next time you sign in the page shows a code.'],
  ['Once the records have been created, push again.', 'Once the records have been created, push again.'],
  ['If you lost the key you can make a new one.', 'If you lost the key you can make a new one.'],
  ['Your data is not lost when the app restarts.', 'Your data is not lost when the app restarts.'],
  ['If your app is fine, wait.', 'If your app is fine, wait.'],
  ['Leave the app as it is.', 'Leave the app as it is.'],
  ['Forward this: "Please allow that host."', 'Forward this: "Please allow that host."'],
];
for (const [said, page] of kept)
  test(`“${said}” goes on a page as “${page}”`, () => expect(pageSentence(said)).toBe(page));

const conversation = [
  '`https://docs.example.org/apps/health-checks/`.',
  'Do this and then post another image of your folders.',
  'The following 3 images may help.',
  'Hi [name],',
  'Thanks for writing to us!',
  'Could you send us the output?',
  'I have restarted it for you.',
  "I'm not sure about that one.",
  'We have reset your account this morning.',
  'In your last mail you wrote that it fails.',
  'Let me know how it goes.',
  'As I said above, restart the app.',
  'Call [name] at [phone] and ask for a new one.',
  'Hope this helps, have a nice day.',
  'It looks like the app ran out of memory.',
  'Same here.',
  'Gladly, for all of them at once.',
  'To set up the new phone.',
  'Headers, cookies, pages = your app.',
  'Nothing was changed in your database.',
  'Your cache is fine.',
  'Yours is past that.',
  'A second key is what you want.',
  'You’ve done that, and the rest is ours.',
  'Best, Robin',
  'Send us the log of the last hour.',
  'Renamed, roles are kept.',
  'However, you have not posted the server settings.',
  'As extra folders may just cause confusion.',
  'Accounts must be 2. Mail Server: set it.',
  'Your identity team sent us the new metadata, and a test sign-in went through.',
  'Since your old `cf token` is gone too.',
  'Re: server settings Server name and port look correct.',
  'By default gives it 60 seconds to say yes.',
  'Emptied after 90 days, by design, data in it cannot be brought back.',
  "Don't have to delete the old one.",
  'Can we try another test.',
  'Your webmail account showed the list of folders at the top.',
  'You noted in a deleted post that options change with context.',
  'You just set up the account that way.',
  'Resetting leaves it as it is, that is why you kept landing on the code page.',
  'See the second screenshot.',
  'Post an image showing all the data in that section.',
  'Open the space, find her, and tick one of these.',
  'You mention moving profiles between computers.',
  'At the bottom it showed two folders.',
  'Check the settings and then post any error messages here.',
  'Share more info.',
  'Send the output of `cf app web`.',
  'Select the accounts. 4.1.',
  'The v8 CLI has.',
  'An org manager of the space has to run.',
  'Manually edit the file called: .',
  'The empty accounts have been removed.',
  'Our platform experts have restarted it.',
  'Your registration is cleared.',
  'Rural Access Service changed its signing certificate.',
  'Share, as this is not possible.',
  'You use POP on the phone.',
  'If page 1 of 2 looked more like various headers.',
  'Access the profile as per image.',
  'David is correct, donations are not required.',
  'Write down the message and someone here may know it.',
];
for (const said of conversation)
  test(`“${said}” stays in the ticket`, () => expect(pageSentence(said)).toBeUndefined());

test('the name of a place in a list of steps is no step of its own', () => {
  expect(pageSentence('Web Content.', true)).toBeUndefined();
  expect(pageSentence('Restart Thunderbird.', true)).toBe('Restart Thunderbird.');
});

test('what comes before it gives a sentence its sense', () => {
  for (const said of [
    'Basically anyone can use it to store mail.',
    'Until then, stop what nobody uses.',
    'Use a service key for that.',
    'It takes three days.',
  ])
    expect(leansBack(said)).toBe(true);
  expect(leansBack('Before the push, stop the app.')).toBe(false);
});

test('a word inside a command is no aside', () => {
  expect(pageSentence('Run `git commit -m "I fixed my typo"` and push.')).toBe(
    'Run `git commit -m "I fixed my typo"` and push.',
  );
});

test('what a page tells the reader to do is a step, whatever stands before it', () => {
  for (const step of [
    'Restart the app.',
    'In the menu, click Tools.',
    'If it fails again, run `cf logs`.',
    'To see why, open the log.',
    'Do not delete the service.',
    'For a static app put `force_https: true` in Staticfile.',
  ]) {
    expect(isStep(step), step).toBe(true);
  }
  for (const fact of [
    'Access to the log is limited.',
    'The log shows why.',
    'Restarting takes a minute.',
    'Updates are free.',
    'In an app that you run `cf env` shows it.',
  ]) {
    expect(isStep(fact), fact).toBe(false);
  }
});

test('a reason is told from a step', () => {
  expect(isCause('Exit status 137 means the container went over its limit.')).toBe(true);
  expect(isCause('Restart it, because the setting is read at the start.')).toBe(false);
});

test('a sentence that points back is known', () => {
  expect(leansBack('It takes ten minutes.')).toBe(true);
  expect(leansBack('Make one with a public plan.')).toBe(true);
  expect(leansBack('Their scanner blocks the file.')).toBe(true);
  expect(leansBack('In that second case delete the copy.')).toBe(true);
  expect(leansBack('Then do the same for the other space.')).toBe(true);
  expect(leansBack('The change takes ten minutes.')).toBe(false);
});

test('code that ran into a sentence, an address alone and a path that breaks off are not said', () => {
  for (const said of [
    'Set .tab { color: black } there.',
    'https://docs.example/a On this laptop open it.',
    'Open the folder C:\\Users\\.',
    'Try, despite what the provider says about it.',
  ])
    expect(pageSentence(said), said).toBeUndefined();
});

test('what nobody has to do is no step', () => {
  expect(isStep('You shouldn’t have to add an exception.')).toBe(false);
  expect(isStep('You have to add an exception.')).toBe(true);
  expect(isStep('Right click the calendar in the list.')).toBe(true);
  expect(isStep('Note the limit is per space.')).toBe(false);
  expect(isStep('Note the settings.')).toBe(true);
});

test('what only one reader sees, or an agent’s own view, stays in the ticket', () => {
  for (const said of [
    'You are using the unified view of folders.',
    'Clearly the colour changed in the list.',
    'My suggestion is to restart the app.',
    'The image is displaying an account of the old type.',
    'If you still have trouble, post more detail.',
    'Closing this duplicate of an older question.',
    'Your account isn’t locked.',
    'Nobody hacked the page and there is nothing to pay.',
    'The message you are seeing comes from the provider.',
    'The copy has either ended or failed since then.',
  ])
    expect(pageSentence(said), said).toBeUndefined();
});

test('a sentence that a comma leaves open leads to the code below it', () => {
  expect(pageSentence('Put this line into the file,', true)).toBe('Put this line into the file:');
});

test('a step that only says where to go is told from one that does something there', () => {
  for (const way of [
    'Go to Help > Troubleshooting.',
    'Scroll down, then open the Accounts tab.',
    'Open Settings > Privacy.',
  ])
    expect(isOnlyWay(way), way).toBe(true);
  for (const deed of [
    'Go to Settings and untick the box.',
    'Go to the account settings and correct the server.',
    'Open port 443.',
    'Open `cf logs web`.',
    'Look whether the box is ticked.',
  ])
    expect(isOnlyWay(deed), deed).toBe(false);
});
