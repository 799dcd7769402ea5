//! Without a subcommand: the screens.

use std::{io::IsTerminal, sync::Arc, time::Duration};

use ratatui::layout::Size;

use super::{
    Program,
    data::{Data, block_on},
    exit::Failure,
    log, operator,
};
use crate::{
    config::Config,
    service::hub::Hub,
    store::MAX_PAGE,
    term::{
        drafts::Disk,
        ports::Ports,
        preflight,
        runtime::{self, Ended},
        session::Session,
        tier::ColorTier,
    },
    ui::viewer::Viewer,
};

/// How many users are loaded before the first frame.
const FIRST_USERS: usize = 2000;

/// The folder of drafts in the data folder.
pub(super) const DRAFTS: &str = "drafts";

/// Starts the screens, and ends when the person leaves.
pub(super) fn run(program: &Program) -> Result<(), Failure> {
    let config = program.config()?;
    let variable = |name: &str| program.environment.filled(name).map(ToOwned::to_owned);
    preflight::check(std::io::stdin().is_terminal(), std::io::stdout().is_terminal(), variable("TERM").as_deref())
        .map_err(Failure::NoTerminal)?;
    block_on(screens(program, &config, ColorTier::detect(variable)))
}

async fn screens(program: &Program, config: &Config, tier: ColorTier) -> Result<(), Failure> {
    let data = Data::open(program, config).await?;
    log::start(&data.folder, config.log.level);
    let live = data.world(program, config).await?;
    let mut world = data.begin(&live).await?;
    Data::check_time(program, world.world())?;
    let actor = operator::choose(&mut world, &data, config).await?;
    // A small world is there before the first frame; of a large one what the first frame shows.
    world.prefer(actor.hub);
    while !world.is_whole() && world.users() < FIRST_USERS {
        world.page(data.store.as_ref(), MAX_PAGE).await.map_err(|error| data.failed(error))?;
    }
    let policy = config.policy();
    let (hub, writer) = Hub::open_partial(Arc::clone(&data.store), world, data.sources.clone(), policy);
    tokio::spawn(writer.run());
    // Nothing is shown of a world in which something is still to be carried out.
    hub.settled().await;
    // What an interrupted load or import left behind goes while the person looks at the first screen.
    let sweeper = hub.clone();
    tokio::spawn(async move {
        if let Err(error) = sweeper.sweep().await {
            tracing::warn!(%error, "leftovers were not swept");
        }
    });
    let mut viewer = Viewer::new(window(), config.lang.resolve(&program.environment), config.theme.name());
    viewer.colours = tier.colours();
    let drafts = Disk::new(data.folder.join(DRAFTS), live.world);
    if let Err(error) = drafts.sweep() {
        tracing::warn!(%error, "old drafts were not deleted");
    }
    let ports = Ports::of_this_machine(drafts);
    let session = Session::open(hub.clone(), Arc::clone(&program.context), actor, viewer, ports)
        .map_err(|error| Failure::Internal(error.to_string()))?;
    let toast_time = Duration::from_secs(u64::from(config.toasts.seconds));
    let ended = runtime::run(session, tier, toast_time).await;
    hub.close().await;
    data.close().await?;
    // Nothing is left to do but to end. To take a large world apart, user by user, would take longer than all before.
    std::mem::forget(hub.world());
    match ended.map_err(|error| Failure::Io(None, error))? {
        Ended::Left => Ok(()),
        Ended::Panicked => Err(Failure::Panic),
    }
}

/// The window's size; a terminal that does not tell is taken for the classic one.
fn window() -> Size {
    match rustix::termios::tcgetwinsize(std::io::stdout()) {
        Ok(size) if size.ws_col > 0 && size.ws_row > 0 => Size::new(size.ws_col, size.ws_row),
        _ => Size::new(80, 24),
    }
}
