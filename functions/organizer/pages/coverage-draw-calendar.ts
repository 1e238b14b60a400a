import { HeatmapChart } from 'echarts/charts';
import { CalendarComponent, VisualMapComponent } from 'echarts/components';
import { type EChartsCoreOption, init, use } from 'echarts/core';
import { SVGRenderer } from 'echarts/renderers';

use([CalendarComponent, HeatmapChart, SVGRenderer, VisualMapComponent]);

/** A calendar as an SVG image that a strict Content-Security-Policy shows as it is. */
export const drawCalendar = (width: number, height: number, option: EChartsCoreOption): string => {
  const chart = init(null, null, { renderer: 'svg', ssr: true, width, height });
  chart.setOption({ animation: false, ...option });
  const svg = chart.renderToSVGString();
  chart.dispose();
  return withoutStyles(svg);
};

/** As attributes what would be inline styles: a strict Content-Security-Policy lets none of those through. */
const withoutStyles = (svg: string): string =>
  svg
    .replace(/<style[^>]*>[\s\S]*?<\/style>/g, '')
    .replace(/ (?:class|ecmeta_\w+)="[^"]*"/g, '')
    .replace(/ style="([^"]*)"/g, (_, css: string) =>
      css
        .split(';')
        .flatMap((rule) => {
          const [name = '', ...value] = rule.split(':');
          return name.trim() ? [` ${name.trim()}="${value.join(':').trim()}"`] : [];
        })
        .join(''),
    );
