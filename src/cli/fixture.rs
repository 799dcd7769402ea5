//! `seatdesk fixture`: the worlds that come with the program.

use super::{
    Program,
    args::FixtureCommand,
    data::{Data, block_on, choose, names},
    exit::Failure,
};
use crate::{
    service::fixture::{self, large::MAX_USERS},
    ui::i18n::Arg,
};

/// Lists the fixtures, or loads one in place of the world that is there.
pub(super) fn run(program: &Program, command: &FixtureCommand) -> Result<(), Failure> {
    let config = program.config()?;
    let words = program.words();
    match command {
        FixtureCommand::List => {
            let titles = fixture::shipped().iter().map(|fixture| fixture.title(words.lang()).unwrap_or_default());
            let large = words.with("cli-fixture-large", &[("most", Arg::Count(u64::from(MAX_USERS)))]);
            let widest = names().iter().map(|name| name.len()).max().unwrap_or(0);
            names()
                .iter()
                .zip(titles.chain([large]))
                .try_for_each(|(name, title)| super::tell(&format!("{name:widest$}  {title}")))
        }
        FixtureCommand::Load { name } => {
            let fixture = choose(name, program.args.common.now)?;
            let (accounts, kept) = block_on(async {
                let data = Data::open(program, &config).await?;
                let kept = data.keep().await?;
                let live = data.load_fixture(program, &fixture).await?;
                let accounts = data.begin(&live).await?.world().accounts().count();
                data.close().await?;
                Ok((accounts, kept))
            })?;
            super::say_kept(kept.as_deref(), words);
            let args = [("name", Arg::Text(name)), ("count", Arg::Count(accounts as u64))];
            super::tell(&words.with("cli-fixture-loaded", &args))
        }
    }
}
