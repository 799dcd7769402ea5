//! `seatdesk import`: an exported world in place of the one that is there.

use std::{fs::File, io::BufReader, path::Path};

use super::{
    Program,
    data::{Data, block_on},
    exit::Failure,
};
use crate::{
    service::import::{read, take_in},
    ui::i18n::Arg,
};

/// Checks the file whole, then takes its world in.
pub(super) fn run(program: &Program, file: &Path) -> Result<(), Failure> {
    let config = program.config()?;
    // The file first: who mistypes its name need not wait for the store.
    let text = File::open(file).map_err(|error| Failure::Io(Some(file.to_owned()), error))?;
    block_on(async {
        let data = Data::open(program, &config).await?;
        let refused = |error| Failure::Import(file.to_owned(), error);
        // Checked whole before anything is kept or replaced; what is checked is what is taken in.
        let checked = read(&data.catalogue, BufReader::new(text)).map_err(refused)?;
        let kept = data.keep().await?;
        let live = take_in(data.store.as_ref(), &checked).await.map_err(refused)?;
        super::say_kept(kept.as_deref(), program.words());
        let accounts = data.begin(&live).await?.world().accounts().count();
        data.close().await?;
        let path = file.display().to_string();
        let args = [("count", Arg::Count(accounts as u64)), ("file", Arg::Text(&path))];
        super::tell(&program.words().with("cli-imported", &args))
    })
}
