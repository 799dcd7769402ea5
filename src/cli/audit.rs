//! `seatdesk audit`: the audit log of an account.

use std::{
    io::{BufWriter, Write},
    path::Path,
    sync::Arc,
};

use super::{
    Program,
    args::AuditCommand,
    data::{Data, block_on},
    exit::Failure,
    operator,
};
use crate::{
    domain::policy::Policy,
    service::{audit_csv, hub::Hub, whole_file::Existing},
    ui::i18n::Arg,
};

/// Does what is asked for with the audit log of the account that the settings name.
pub(super) fn run(program: &Program, command: &AuditCommand) -> Result<(), Failure> {
    match command {
        AuditCommand::Export { output } => export(program, output.as_deref()),
    }
}

fn export(program: &Program, output: Option<&Path>) -> Result<(), Failure> {
    let config = program.config()?;
    block_on(async {
        let data = Data::open(program, &config).await?;
        let live = data.live().await?.ok_or_else(|| Failure::NoWorld(data.folder.clone()))?;
        let mut world = data.begin(&live).await?;
        let account = operator::choose(&mut world, &data, &config).await?.hub;
        // Reading the log needs no writer, and no more of the world.
        let store = Arc::clone(&data.store);
        let (hub, _) = Hub::open_partial(store, world, data.sources.clone(), Policy::default());
        match output {
            Some(path) => {
                let written = audit_csv::write_file(&hub, account, |_| true, path, Existing::Replace).await;
                let rows = written.map_err(Failure::Export)?;
                let path = path.display().to_string();
                let args = [("count", Arg::Count(rows)), ("file", Arg::Text(&path))];
                writeln!(std::io::stderr(), "{}", program.words().with("audit-exported", &args))
                    .map_err(|error| Failure::Io(None, error))?;
            }
            None => {
                let mut out = BufWriter::new(std::io::stdout());
                audit_csv::write(&hub, account, |_| true, &mut out).await.map_err(Failure::Export)?;
                out.flush().map_err(|error| Failure::Io(None, error))?;
            }
        }
        data.close().await
    })
}
