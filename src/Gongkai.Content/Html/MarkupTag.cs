namespace Gongkai.Content.Html;

/// <summary>One tag in markup, cut as the parser cuts it.</summary>
internal readonly ref struct MarkupTag
{
    private const string Blank = " \t\r\n\f";

    /// <param name="from">The markup from its opening bracket on.</param>
    /// <param name="name">Where the name starts: 1 in a start tag, 2 in an end tag.</param>
    public MarkupTag(ReadOnlySpan<char> from, int name)
    {
        var end = from[name..].IndexOfAny(" \t\r\n\f/>");
        if (end < 0) return;
        Name = from.Slice(name, end);
        var body = from[(name + end)..];
        var walk = new AttributeWalk(body);
        while (walk.Next()) { }
        if (!walk.IsClosed) return;
        Body = body[..walk.At];
        Length = name + end + walk.At + 1;
    }

    public ReadOnlySpan<char> Name { get; }

    /// <summary>Characters of the tag with its brackets; 0 when it has no end.</summary>
    public int Length { get; }

    public bool IsSelfClosed => Body.EndsWith('/');

    public AttributeWalk Attributes => new(Body);

    private ReadOnlySpan<char> Body { get; }

    /// <summary>The attributes of a tag, one after the other.</summary>
    public ref struct AttributeWalk(ReadOnlySpan<char> body)
    {
        private readonly ReadOnlySpan<char> _body = body;

        public int At { get; private set; }

        /// <summary>The walk stands at the closing bracket.</summary>
        public readonly bool IsClosed => At < _body.Length && _body[At] == '>';

        public ReadOnlySpan<char> Name { get; private set; }

        /// <summary>Between the quotes, entities unresolved.</summary>
        public ReadOnlySpan<char> Value { get; private set; }

        /// <summary>Name and value as they stand.</summary>
        public ReadOnlySpan<char> Whole { get; private set; }

        public bool Next()
        {
            var body = _body;
            var i = At;
            while (i < body.Length && (body[i] == '/' || Blank.Contains(body[i]))) i++;
            At = i;
            if (i >= body.Length || body[i] == '>') return false;
            var start = i;
            var length = body[(i + 1)..].IndexOfAny(" \t\r\n\f/>=");
            i = length < 0 ? body.Length : i + 1 + length;
            Name = body[start..i];
            Value = [];
            var equals = i;
            while (equals < body.Length && Blank.Contains(body[equals])) equals++;
            if (equals < body.Length && body[equals] == '=') i = ReadValue(equals + 1);
            Whole = body[start..i];
            At = i;
            return true;
        }

        private int ReadValue(int i)
        {
            var body = _body;
            while (i < body.Length && Blank.Contains(body[i])) i++;
            if (i >= body.Length || body[i] == '>') return i;
            var quote = body[i];
            if (quote is '"' or '\'')
            {
                var close = body[(i + 1)..].IndexOf(quote);
                if (close < 0) return body.Length;
                Value = body.Slice(i + 1, close);
                return i + close + 2;
            }
            var end = body[i..].IndexOfAny(" \t\r\n\f>");
            end = end < 0 ? body.Length : i + end;
            Value = body[i..end];
            return end;
        }
    }
}
