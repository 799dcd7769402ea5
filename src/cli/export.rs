//! `seatdesk export`: the world as JSON lines.

use std::{
    io::{BufWriter, Write},
    path::Path,
};

use super::{
    Program,
    data::{Data, block_on},
    exit::Failure,
};
use crate::{
    service::export::{export, export_file},
    ui::i18n::Arg,
};

/// Writes the live world to a file, or to standard output.
pub(super) fn run(program: &Program, output: Option<&Path>) -> Result<(), Failure> {
    let config = program.config()?;
    block_on(async {
        let data = Data::open(program, &config).await?;
        let live = data.live().await?.ok_or_else(|| Failure::NoWorld(data.folder.clone()))?;
        match output {
            Some(path) => {
                let records = export_file(data.store.as_ref(), live.world, path).await.map_err(Failure::Export)?;
                let path = path.display().to_string();
                let args = [("count", Arg::Count(records)), ("file", Arg::Text(&path))];
                super::note(&program.words().with("cli-exported", &args))?;
            }
            None => {
                let mut out = BufWriter::new(std::io::stdout());
                export(data.store.as_ref(), live.world, &mut out).await.map_err(Failure::Export)?;
                out.flush().map_err(|error| Failure::Io(None, error))?;
            }
        }
        data.close().await
    })
}
