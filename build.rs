//! Lists the files of `assets/flows` with their texts, for releases to carry; `flow::shipped` takes the list in.

use std::{
    env,
    error::Error,
    fs,
    io::{self, Write},
    path::{Path, PathBuf},
};

fn main() -> Result<(), Box<dyn Error>> {
    let folder = PathBuf::from(env::var("CARGO_MANIFEST_DIR")?).join("assets/flows");
    let mut files = Vec::new();
    collect(&folder, &folder, &mut files)?;
    files.sort();
    let mut list = String::from("&[\n");
    for (name, path) in files {
        list += &format!("    ({name:?}, include_str!({path:?})),\n");
    }
    list += "]\n";
    fs::write(PathBuf::from(env::var("OUT_DIR")?).join("flows.rs"), list)?;
    let mut out = io::stdout();
    writeln!(out, "cargo::rerun-if-changed=build.rs")?;
    // A debug build reads the folder when it runs, so that another flow is no reason to build.
    if env::var("PROFILE")? == "release" {
        writeln!(out, "cargo::rerun-if-changed=assets/flows")?;
    }
    Ok(())
}

/// The flows below a folder and what they include: their names in the outermost one, and their paths.
fn collect(root: &Path, folder: &Path, files: &mut Vec<(String, PathBuf)>) -> Result<(), Box<dyn Error>> {
    for entry in fs::read_dir(folder)? {
        let path = entry?.path();
        if path.is_dir() {
            collect(root, &path, files)?;
        } else if path.extension().is_some_and(|ext| ext == "toml") {
            let name = path.strip_prefix(root)?.to_string_lossy().replace('\\', "/");
            files.push((name, path));
        }
    }
    Ok(())
}
