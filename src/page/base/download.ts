// Files that the reader saves from the page.

export function save(content: Blob, name: string): void {
  const link = document.createElement("a");
  link.href = URL.createObjectURL(content);
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000); // when the browser has surely read it
}

const PNG_SCALE = 2; // pixels of the file for one of the screen

/** A picture as a file of SVG, and how large it is in pixels. */
export interface Saved {
  readonly svg: Blob;
  readonly width: number;
  readonly height: number;
}

export function savePicture(picture: Saved, kind: "svg" | "png"): void {
  if (kind === "svg") save(picture.svg, "entities.svg");
  else void savePng(picture, "entities.png");
}

/** A picture of SVG in pixels, so that both show the same. */
async function savePng({ svg, width, height }: Saved, name: string): Promise<void> {
  const url = URL.createObjectURL(svg);
  const image = new Image();
  image.src = url;
  await image.decode();
  const canvas = document.createElement("canvas");
  canvas.width = width * PNG_SCALE;
  canvas.height = height * PNG_SCALE;
  canvas.getContext("2d")!.drawImage(image, 0, 0, canvas.width, canvas.height);
  URL.revokeObjectURL(url);
  canvas.toBlob((blob) => blob && save(blob, name), "image/png");
}
