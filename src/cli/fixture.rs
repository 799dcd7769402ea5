//! `seatdesk fixture`: the worlds that come with the program.

use super::{
    Program,
    args::FixtureCommand,
    data::{Data, block_on, find},
    exit::Failure,
};
use crate::{service::fixture, ui::i18n::Arg};

/// Lists the fixtures, or loads one in place of the world that is there.
pub(super) fn run(program: &Program, command: &FixtureCommand) -> Result<(), Failure> {
    let config = program.config()?;
    let words = program.words();
    match command {
        FixtureCommand::List => {
            let shipped = fixture::shipped();
            let widest = shipped.iter().map(|fixture| fixture.name.len()).max().unwrap_or(0);
            shipped.iter().try_for_each(|fixture| {
                let title = fixture.title(words.lang()).unwrap_or_default();
                super::tell(&format!("{:widest$}  {title}", fixture.name))
            })
        }
        FixtureCommand::Load { name } => {
            let fixture = find(name)?;
            let (accounts, kept) = block_on(async {
                let data = Data::open(program, &config).await?;
                let kept = data.keep().await?;
                let live = data.load_fixture(fixture, program.args.common.now).await?;
                let loaded = data.load(&live).await?;
                data.close().await?;
                Ok((loaded.world.accounts().count(), kept))
            })?;
            super::say_kept(kept.as_deref(), words);
            let args = [("name", Arg::Text(name)), ("count", Arg::Count(accounts as u64))];
            super::tell(&words.with("cli-fixture-loaded", &args))
        }
    }
}
