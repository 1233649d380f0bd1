const SIZE = 64;
const MOST = 99;

/** The unread messages on the page's icon, or those that mention the reader. */
export class Badge {
  #link = document.querySelector('link[rel="icon"]');
  #plain = this.#link.href;
  #mark = new Image(SIZE, SIZE);
  #shown = '';
  #number;

  /** `number(n)` is a number as the reader writes it. */
  constructor(number) {
    this.#number = number;
  }

  /** Nothing for 0. */
  show(count, mentions) {
    const wanted = count === 0 ? '' : `${mentions > 0 ? '@' : ''}${this.#number(Math.min(count, MOST))}`;
    if (wanted === this.#shown) return;
    this.#shown = wanted;
    this.#draw(wanted, mentions > 0);
  }

  async #draw(wanted, loud) {
    if (this.#mark.src === '') this.#mark.src = this.#plain;
    await this.#mark.decode();
    if (wanted === this.#shown) this.#put(wanted === '' ? this.#plain : this.#drawn(wanted.replace('@', ''), loud));
  }

  /** Browsers load the icon again only for a new element. */
  #put(href) {
    const link = this.#link.cloneNode();
    Object.assign(link, { href, type: href === this.#plain ? 'image/svg+xml' : 'image/png' });
    this.#link.replaceWith(link);
    this.#link = link;
  }

  #drawn(text, loud) {
    const canvas = Object.assign(document.createElement('canvas'), { width: SIZE, height: SIZE });
    const pen = canvas.getContext('2d');
    pen.drawImage(this.#mark, 0, 0, SIZE, SIZE);
    pen.fillStyle = loud ? '#b3261e' : '#1f2430';
    pen.beginPath();
    pen.roundRect(text.length > 1 ? 14 : 26, 24, text.length > 1 ? 50 : 38, 40, 18);
    pen.fill();
    Object.assign(pen, { fillStyle: '#ffffff', font: 'bold 34px sans-serif', textAlign: 'center', textBaseline: 'middle' });
    pen.fillText(text, text.length > 1 ? 39 : 45, 46);
    return canvas.toDataURL();
  }
}
