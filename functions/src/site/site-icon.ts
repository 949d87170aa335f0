/** The site's own mark: a sheet of paper on green. Not an emblem of any office. */
export const siteIcon = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 32 32">
<rect width="32" height="32" rx="6" fill="#0b4a46"/>
<path d="M9 6h10l4 4v16H9z" fill="#fff"/>
<path d="M12 14h8M12 18h8M12 22h5" stroke="#0b4a46" stroke-width="2"/>
</svg>
`;
