/** Verbs with which an instruction of a support desk starts, in their base form. */
export const STEP_VERBS: ReadonlySet<string> = new Set(
  `accept access activate add adjust allow apply approve ask assign attach authorize back backup bind block book build bump
  change check choose clean clear click close compact compare configure confirm connect contact convert copy create delete
  deploy deselect disable disconnect double-click download drag drop edit empty enable enlarge ensure enter exit expand export
  extract fetch fill find fix follow forward free generate get give go grant highlight hold import include increase insert
  inspect install invite issue join keep kill launch leave limit link list locate log look lower make map mark measure merge
  listen migrate mount move name navigate note open pass paste pause pick pin point pop press print provide pull purge push put raise
  read reauthorize rebind rebuild recreate redeploy reduce refresh register reinstall release reload remove rename renew repair
  repeat replace request reset resize restage restart restore resume retry return revert review revoke right-click roll rotate
  run save scale schedule scroll search see select send serve set share show shut sign skip specify split start stop store
  subscribe switch take tap tell test tick toggle top transfer try turn type unassign unbind uncheck undo uninstall unlock unmap
  unplug unset unshare unsubscribe untick update upgrade upload use verify view visit wait watch wipe write`
    .split(/\s+/)
    .filter((verb) => verb !== ''),
);
