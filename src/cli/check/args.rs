//! The options of `seatdesk check`.

use std::path::PathBuf;

use clap::ValueHint;
use ratatui::layout::Size;

/// What is played, and what is told about it.
#[derive(clap::Args, Debug)]
pub struct CheckArgs {
    /// Flows: ids of those that come with the program, or files; all that come with the program when there are none
    #[arg(value_name = "FLOW", value_hint = ValueHint::FilePath)]
    pub flows: Vec<String>,
    /// Window instead of the flow's own
    #[arg(long, value_name = "WxH", value_parser = window)]
    pub size: Option<Size>,
    /// Folder to write pictures into, one for each step that is worth one
    #[arg(long, value_name = "DIR", value_hint = ValueHint::DirPath)]
    pub pictures: Option<PathBuf>,
    /// Only list the ids, titles and steps
    #[arg(long, conflicts_with_all = ["pictures", "coverage", "json"])]
    pub list: bool,
    /// Tell for each rule of HubSpot's articles the flows that prove it; fails when one has none
    #[arg(long, conflicts_with = "pictures")]
    pub coverage: bool,
    /// Print JSON
    #[arg(long)]
    pub json: bool,
}

/// A window such as `80x24`.
fn window(text: &str) -> Result<Size, String> {
    let sides = text.split_once('x').and_then(|(width, height)| Some((width.parse().ok()?, height.parse().ok()?)));
    match sides {
        Some((width @ 1..=500, height @ 1..=200)) => Ok(Size::new(width, height)),
        _ => Err("a window is written as 80x24, 500x200 at most".to_owned()),
    }
}
